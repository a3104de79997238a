"""How the shipped weights were learnt. Needs scikit-learn, which the package itself does not."""
