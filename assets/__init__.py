"""Pictures, sounds and fonts, with what turns them into what the programs load."""
