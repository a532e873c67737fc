"""Synthetic news archives: invented stories, told by invented outlets, with the truth about them beside the text."""
