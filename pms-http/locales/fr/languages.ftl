# Ce qui manque aux langues des pages.
languages-lead = Ce qui manque à une langue s’affiche en anglais.
languages-all = Toutes les langues
languages-caption = Langues de ces pages, dans l’ordre où elles sont proposées
languages-name = Langue
languages-default = Pour les visiteurs dont le navigateur n’en demande aucune
languages-code = Étiquette
languages-direction = Sens
languages-ltr = De gauche à droite
languages-rtl = De droite à gauche
languages-messages = Messages
languages-missing = Manquants
languages-of = De { $name }
languages-missing-lead =
    { $n ->
        [one] { $n } message manque :
       *[other] { $n } messages manquent :
    }
languages-unknown-lead =
    { $n ->
        [one] { $n } message n’est demandé par aucune page : mal écrit, ou d’une version plus ancienne.
       *[other] { $n } messages ne sont demandés par aucune page : mal écrits, ou d’une version plus ancienne.
    }
languages-more = Une autre langue
languages-how = Placez un fichier Fluent, nommé d’après son étiquette de langue, dans { $folder } et relancez le serveur. Un fichier pour une langue déjà présente en change les mots.
languages-no-folder = Donnez un dossier au réglage { $setting } ; les fichiers Fluent de son sous-dossier locales sont lus au démarrage.
