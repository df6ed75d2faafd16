"""Views: signing in, classrooms, and rosters."""
