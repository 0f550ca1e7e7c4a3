"""The nouns that all stages share: frozen values, no behaviour beyond reading themselves."""
