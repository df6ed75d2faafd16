"""What the drawn and sounding assets are made with; the files that it writes are committed."""
