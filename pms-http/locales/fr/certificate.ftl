### Certificats : ce qu’on en montre, ce qu’une vérification constate, et celui d’un partenaire.

# Un certificat
certificate-original = Original
certificate-signed = Signé par le registre
certificate-pem = PEM
certificate-subject = Sujet
certificate-issuer = Émetteur
certificate-validity = Validité
certificate-from-until = { $from } – { $until }
certificate-key = Clé
certificate-signature = Signature
certificate-usages = Usages
certificate-usages-any = Non limités
certificate-authority = Autorité
certificate-authority-yes = Oui, peut émettre des certificats
certificate-authority-no = Non
certificate-authority-within =
    { $n ->
        [0] Oui, sans autorité en dessous
        [one] Oui, avec { $n } autorité au plus en dessous
       *[other] Oui, avec { $n } autorités au plus en dessous
    }
certificate-names = Autres noms
certificate-serial = N° de série
certificate-sha256 = SHA-256
certificate-sha1 = SHA-1
certificate-key-id = Identifiant de clé
certificate-issuer-key-id = Identifiant de clé de l’émetteur
certificate-chain = Chaîne
certificate-facts = Certificat
certificate-domain-auth = Authentification
certificate-domain-device = Appareils
certificate-domain-ftm = Puces FTM
certificate-domain-misp = MISP

# L’arbre
certificate-node-root = Racine, dans le magasin
certificate-node-stored = Dans le magasin
certificate-node-upload = Dans votre dépôt
certificate-node-mine = Votre dépôt
certificate-node-this = Ce certificat
certificate-node-missing = Absent du magasin de confiance et de votre dépôt.
certificate-node-missing-upload = Absent du magasin de confiance et de votre dépôt. Déposez-le d’abord, ou avec celui-ci.

# Apporter un certificat
certificate-file = Fichier du certificat
certificate-file-hint = PEM, DER ou PKCS#7 ; c’est le contenu qui compte, pas le nom. Rien n’est enregistré avant la vérification.
certificate-text = Ou son texte
certificate-text-hint = De la ligne BEGIN à la ligne END. Un fichier choisi l’emporte sur le texte.
certificate-upload-missing = Choisissez un fichier qui n’est pas vide, ou collez le texte d’un certificat
certificate-check-do = Vérifier ce certificat
certificate-again = Essayer un autre certificat

# Ce que la vérification a constaté
certificate-check-of = Vérification de { $name }
certificate-check-unread = Vérification de votre dépôt
certificate-checked-at = Vérifié : { $at }
certificate-all-met = Peut être enregistré
certificate-verdict-good =
    { $n ->
        [one] { $n } règle est respectée
       *[other] Les { $n } règles sont respectées
    }
certificate-verdict-refused =
    { $broken ->
        [one] { $broken } règle sur { $all } n’est pas respectée : rien n’a été enregistré
       *[other] { $broken } règles sur { $all } ne sont pas respectées : rien n’a été enregistré
    }
certificate-see-rule = Voir la règle { $n }
certificate-rules = Règles
certificate-rules-caption = Règles, dans l’ordre de leur vérification
certificate-rules-upload = Le dépôt
certificate-rules-one = Certificat { $n } : { $name }
certificate-rules-unread =
    { $n ->
        [one] { $n } règle sur le certificat lui-même n’a pas été vérifiée, car il n’a pas pu être lu.
       *[other] { $n } règles sur le certificat lui-même n’ont pas été vérifiées, car il n’a pas pu être lu.
    }
certificate-sum = Respectées : { $met }, non respectées : { $broken }
certificate-found-good = En ordre
certificate-found-count =
    { $n ->
        [one] { $n } certificat
       *[other] { $n } certificats
    }
certificate-needed-readable =
    { $n ->
        [one] Un seul certificat, { $size } ko
       *[other] Au plus { $n } certificats, { $size } ko
    }
certificate-side-certificate = Dans le certificat
certificate-side-registered = Enregistrée

# Les règles par leur nom
certificate-rule-readable = Lisible, dans les limites
certificate-rule-not-blank = Il contient quelque chose
certificate-rule-no-private-key = Sans clé privée
certificate-rule-size = Pas trop volumineux
certificate-rule-form = Un fichier de certificat
certificate-rule-count = Bon nombre de certificats
certificate-rule-bundle = Paquet de certificats seulement
certificate-rule-well-formed = Intact et dans les limites
certificate-rule-serial = Numéro de série positif
certificate-rule-domain = Domaine existant
certificate-rule-not-stored = Absent du magasin
certificate-rule-not-held-by-another = Certificat de personne d’autre
certificate-rule-key-not-held-by-another = Clé de personne d’autre
certificate-rule-begun = Déjà valable
certificate-rule-not-expired = Non expiré
certificate-rule-ca-validity-left = Validité suffisante pour une autorité
certificate-rule-partner-validity-left = Validité suffisante
certificate-rule-not-self-signed = Signé par une autorité
certificate-rule-partner-path = Mène à une racine reconnue
certificate-rule-version = Version 3
certificate-rule-ca-flag = Désigné comme autorité
certificate-rule-key-cert-sign = La clé peut signer des certificats
certificate-rule-organisation = Organisation telle qu’enregistrée
certificate-rule-key-strength = Clé robuste
certificate-rule-encryption-key = Clé avec laquelle on peut chiffrer les réponses
certificate-rule-signature-algorithm = Signature robuste
certificate-rule-subject = Sujet présent
certificate-rule-extensions = Aucune extension n’interdit son usage
certificate-rule-root-signature = La signature correspond à l’émetteur
certificate-rule-ca-path = Mène à une racine reconnue
certificate-rule-path-length = Peut émettre sous ses autorités
certificate-rule-partner-not-ca = N’est pas lui-même une autorité
certificate-rule-key-usage = Usage de clé adapté
certificate-rule-extended-key-usage = Usage étendu de clé adapté

# Demander une autorité absente
certificate-ask-administrator = Demander à votre administrateur
certificate-ask-title = Demander à votre administrateur
certificate-ask-lead = Seul un administrateur du registre peut ajouter une autorité. Envoyez ce message, avec le certificat de l’autorité si vous l’avez.
certificate-ask-text = Message
certificate-ask-write = L’écrire dans votre messagerie
certificate-ask-subject = Autorité absente du magasin de confiance : partenaire { $id }
certificate-ask-message =
    Bonjour,
    nous ne pouvons pas déposer notre certificat de partenaire, car l’autorité qui l’a émis n’est pas dans le magasin de confiance.
    Autorité : { $name }
    Identifiant de clé : { $key }
    Domaine : { $domain }
    Partenaire : { $organisation } ({ $id })
    Pourriez-vous l’ajouter et nous prévenir quand elle y sera ?

# Le certificat d’un partenaire
certificate-lead = Il permet au registre de reconnaître vos systèmes, et les réponses sont chiffrées pour sa clé.
certificate-choice = Vos partenaires
certificate-for = Pour { $name }
certificate-now = En service
certificate-now-lead = Vous avez déposé l’original. Le registre a signé sa clé à son tour ; c’est à ce certificat que ses services se fient.
certificate-uploaded = Déposé : { $at }
certificate-superseded =
    { $n ->
        [one] { $n } certificat antérieur a été remplacé.
       *[other] { $n } certificats antérieurs ont été remplacés.
    }
certificate-ends-soon = Il expire le { $date }, { $left }. Déposez le suivant avant cette date ; il servira aussitôt.
certificate-is-over = Il a expiré et vos systèmes ne sont plus acceptés. Déposez-en un nouveau.
certificate-replace = Déposer un nouveau certificat
certificate-none = Pas encore de certificat
certificate-none-word = Sans lui, la mise en route de votre organisation n’est pas terminée. Le premier certificat la rend active. Obtenez-en un d’une autorité reconnue par le registre, puis déposez-le ici ; nous le vérifions avant d’enregistrer quoi que ce soit.
certificate-upload-go = Déposer un certificat
certificate-needs = Ce qu’il doit être
certificate-needs-lead = Dites-le à l’autorité qui l’émet.
certificate-needs-organisation = Son organisation (O) est { $name }, comme vous êtes enregistré.
certificate-needs-authority = Il est émis par une autorité du magasin de confiance du registre, et non par lui-même.
certificate-needs-key-rsa = Sa clé est RSA de 2048 bits, car les réponses sont chiffrées avec elle.
certificate-needs-key = Sa clé est RSA d’au moins 2048 bits, ou sur la courbe P-256 ou P-384.
certificate-needs-days =
    { $n ->
        [one] Il est encore valable au moins { $n } jour.
       *[other] Il est encore valable au moins { $n } jours.
    }
certificate-needs-no-private-key = Votre clé privée reste chez vous. Elle n’est jamais déposée.
certificate-upload = Déposer un certificat
certificate-upload-lead = Nous le vérifions d’abord selon chaque règle et montrons ce que nous constatons. Rien n’est enregistré avant votre accord.
certificate-upload-leave = Retour au certificat
certificate-not-saved-yet = Rien n’est encore enregistré. Quand vous le déposez, le registre signe sa clé, et il sert aussitôt.
certificate-upload-do = Déposer ce certificat
certificate-upload-not = En choisir un autre
certificate-taken = Le certificat de { $name } est enregistré et signé par le registre. Il sert dès maintenant.

# Refus
certificate-refused = Non enregistré : une règle n’est pas respectée. Vérifiez de nouveau le certificat pour voir laquelle.
certificate-none-yet = Ce partenaire n’a pas encore de certificat. Rien n’a été modifié.
certificate-gone = Le certificat enregistré a disparu. Rien n’a été modifié. Déposez-le de nouveau et prévenez le registre.
certificate-kind-unknown = Non enregistré : le registre ne connaît pas le type de ce partenaire. Écrivez au registre.
certificate-desk-refused = Non enregistré : le certificat du registre lui-même ne permet pas de signer aussi longtemps. Écrivez au registre.
certificate-desk-unavailable = Non enregistré : le registre ne peut pas signer maintenant. Réessayez dans quelques minutes.
certificate-partner-deactivated = Ce partenaire est désactivé : son certificat n’est plus remis et aucun autre n’est accepté. Un administrateur peut vous dire pourquoi.
