"""What is recorded: events, their xAPI statements, and what is read back from them."""
