# Ce qui ne va pas dans un texte saisi, et que faire.
fault-empty = Saisissez quelque chose ici
fault-too-long = Utilisez au plus { $max } caractères
fault-control = Retirez les caractères invisibles ; tapez le texte au lieu de le coller
fault-white-space = Retirez les espaces et les fins de ligne
fault-form = Vérifiez la forme de ce texte
fault-reserved = Choisissez un autre mot ; celui-ci fait partie de nos adresses
