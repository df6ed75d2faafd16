"""What the game's windows are made of: words, text, theme, layout, widgets and the view."""
