"""What a lesson is: schema, content, lesson engine, results and messages."""

__version__ = "0.1.0"
