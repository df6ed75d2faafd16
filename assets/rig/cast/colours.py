"""Colours of hair that many people share."""

BLACK = "#221d22"
BROWN = "#3a2620"
SOFT_BLACK = "#2d2a33"
GREY = "#b9b6b3"
