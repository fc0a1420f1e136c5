"""Opening files of strangers: in a child process that can be killed, under limits of time, memory and pixels."""
