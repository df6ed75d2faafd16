"""Schools, their classrooms, and who learns and teaches there."""
