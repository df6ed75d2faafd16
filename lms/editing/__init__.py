"""Lessons and forms as an editor works on them: pages, their checks, and the editions they make."""
