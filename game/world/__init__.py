"""Places, walking and who has something to tell: the story's world, without a window."""
