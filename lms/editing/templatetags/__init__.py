"""What templates ask for."""
