"""Lesson → blocks → lesson: the same lesson. No database in here."""
