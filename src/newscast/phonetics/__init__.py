"""How words sound, in broad IPA: what a dictionary knows."""
