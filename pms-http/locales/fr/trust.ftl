# Le magasin de confiance.
trust-lead = Les autorités auxquelles le registre se fie. Le certificat d’un partenaire doit mener à l’une d’elles.
trust-kinds = Catégories
trust-all = Tous
trust-roots = Racines
trust-intermediates = Intermédiaires
trust-root = Racine
trust-intermediate = Intermédiaire
trust-find = Sujet ou émetteur
trust-chip-find = Sujet ou émetteur : { $text }
trust-domain = Domaine
trust-domain-all = Tous les domaines
trust-domain-hint = Là où il fait foi. Authentification vaut pour tous les partenaires, sauf les fournisseurs d’appareils, de puces FTM et MISP.
trust-domain-missing = Choisissez un domaine
trust-ends = Expiration
trust-ends-any = N’importe quand
trust-ends-soon =
    { $n ->
        [one] Expire sous { $n } jour
       *[other] Expire sous { $n } jours
    }
trust-count =
    { $n ->
        [one] { $n } certificat
       *[other] { $n } certificats
    }
trust-order-newest = Les plus récents d’abord
trust-order-column = Dans l’ordre de la colonne marquée
trust-caption = Certificats du magasin de confiance
trust-subject = Sujet
trust-issuer = Émetteur
trust-root-itself = Lui-même : une racine
trust-key = Clé
trust-from = Du
trust-until = Au
trust-state = État
trust-none = Le magasin de confiance est vide
trust-none-word = Tant qu’il ne contient aucune autorité, aucun partenaire ne peut déposer de certificat. Commencez par une racine, ou par un paquet d’une racine et de ce qu’elle a émis.
trust-none-fit = Aucun certificat ne correspond à ces filtres
trust-none-fit-word = Retirez-en un, ou cherchez une autre partie du sujet ou de l’émetteur.

# Un certificat
trust-in-domain = Domaine : { $domain }
trust-added = Ajouté par { $by }, { $at }
trust-get-chain = Télécharger la chaîne, p7b
trust-get-one = Télécharger le certificat, PEM
trust-ends-note = Quand il expire, plus aucun certificat en dessous n’est accepté. Déposez son successeur avant.
trust-issued =
    { $n ->
        [0] Il n’a émis aucun des autres
        [one] Il a émis { $n } des autres
       *[other] Il a émis { $n } des autres
    }
trust-issued-more =
    { $n ->
        [one] { $n } autre n’est pas affiché. Cherchez-le par son émetteur.
       *[other] { $n } autres ne sont pas affichés. Cherchez-les par leur émetteur.
    }

# Dépôt
trust-upload-go = Déposer un certificat
trust-upload = Dépôt
trust-upload-lead = Une racine, un intermédiaire, ou un paquet des deux. Nous vérifions d’abord selon chaque règle et montrons ce que nous constatons. Rien n’est enregistré avant votre accord.
trust-upload-leave = Retour au magasin de confiance
trust-not-saved-yet = Rien n’est encore enregistré. Dès que vous l’admettez, les certificats qui y mènent sont acceptés.
trust-admit = Admettre au magasin de confiance
trust-admit-leave = En choisir un autre
trust-admitted =
    { $n ->
        [one] { $n } certificat est admis dans le domaine { $domain }. Les certificats qui y mènent sont désormais acceptés.
       *[other] { $n } certificats sont admis dans le domaine { $domain }. Les certificats qui y mènent sont désormais acceptés.
    }
