"""What the machine offers: input, sound, pictures and time."""
