"""What is known of one failed invoice: frozen values, and how typed text becomes one."""
