"""What the computer can tell of itself. Nothing here is sent, and nothing is kept unless the person ticks it."""
