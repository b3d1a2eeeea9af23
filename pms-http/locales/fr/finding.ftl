# Ce que le contrôle a vu, ce qu’il attendait et ce qu’il faut faire ; les noms sont ceux du cœur. Vu et attendu sont dans les cellules d’un tableau.

# Ce qui a été vu
finding-not-looked-at = Non vérifié, à cause de ce qui a échoué avant
finding-unverifiable = La signature n’est pas vérifiée, car son algorithme n’est pas admis
finding-certificates =
    { $number ->
        [one] { $number } certificat
       *[other] { $number } certificats
    }
finding-serial = Numéro de série { $number }
finding-domain = { $domain }
finding-domain-unknown =
    { $length ->
        [one] Un domaine inexistant, de { $length } caractère
       *[other] Un domaine inexistant, de { $length } caractères
    }
finding-begins = Début de validité : { $date }
finding-ends = Fin de validité : { $date }
finding-version = Version { $version }
finding-key = { $kind }
finding-key-unsound = { $kind }, avec des nombres qu’aucune clé de ce type ne possède
finding-signed-with = Signé avec { $algorithm }
finding-root = Signé par lui-même : une racine
finding-intermediate = Signé par une autre autorité : un intermédiaire
finding-self-named = Il se nomme lui-même comme émetteur, mais ne s’est pas signé lui-même
finding-self-signed-other-name = Il s’est signé lui-même, mais nomme un autre émetteur
finding-root-path = Une racine n’a pas besoin de chemin
finding-root-length = Une racine
finding-path =
    { $number ->
        [one] Un chemin de { $number } certificat
       *[other] Un chemin de { $number } certificats
    }
finding-path-length-spent = La longueur de chemin de { $issuer } ne laisse rien à émettre à cette autorité
finding-intermediates =
    { $number ->
        [one] { $number } intermédiaire
       *[other] { $number } intermédiaires
    }
finding-days-left =
    { $days ->
        [one] Encore { $days } jour entier
       *[other] Encore { $days } jours entiers
    }
finding-self-signed = Signé par lui-même
finding-signed-by-another = Signé par un autre
finding-organisation-missing = Le sujet ne comporte pas d’organisation (O)
finding-organisations-differ = Le sujet comporte plusieurs organisations (O) différentes
finding-organisation-long = Une organisation (O) de { $length } caractères ; une inscription en admet au plus { $longest }
finding-organisation = Organisation (O) { $name }
finding-certificate-held-by-nobody = Aucun partenaire ne détient ce certificat
finding-certificate-held-already = Ce partenaire détient déjà ce certificat
finding-certificate-held-by-another = Un autre partenaire détient ce certificat
finding-key-held-by-nobody = Aucun partenaire ne détient cette clé
finding-key-held-already = Ce partenaire détient déjà cette clé
finding-key-held-by-another = Un autre partenaire détient cette clé
finding-is-ca = C’est le certificat d’une autorité
finding-ca-without-signing = Le certificat d’une autorité dont l’usage de clé ne comprend pas la signature de certificats
finding-signing-without-ca = Usage de clé keyCertSign sans CA:TRUE
finding-ca-allowed = Le certificat d’une autorité, ce que les partenaires de ce domaine peuvent avoir
finding-not-a-ca = Pas celui d’une autorité
finding-usage-any = Pas d’usage de clé : tout est permis
finding-usage-no-signature = Un usage de clé sans digitalSignature
finding-usage-no-encipherment = Un usage de clé sans keyEncipherment
finding-fits = Convient
finding-purpose-any = Pas d’usage de clé étendu : tout est permis
finding-purpose = Usage de clé étendu { $purposes }
finding-ca-critical = CA:TRUE, critique
finding-ca-not-critical = CA:TRUE, non critique
finding-ca-false = CA:FALSE : ce n’est pas le certificat d’une autorité
finding-constraints-missing = Pas de contraintes de base : ce n’est pas le certificat d’une autorité
finding-new-here = Nouveau dans ce domaine
finding-stored-already = Ce certificat est déjà dans le magasin de confiance de ce domaine
finding-signing = keyCertSign
finding-usage-no-signing = Un usage de clé sans keyCertSign
finding-root-without-usage = Pas d’usage de clé, ce qu’une racine peut omettre
finding-usage-missing = Pas d’usage de clé
finding-subject = { $name }
finding-subject-empty = Un sujet vide
finding-extension-unknown = L’extension critique { $extension } n’est pas connue ici
finding-extension-critical = L’extension { $extension } est marquée critique, ce qu’elle ne doit pas être
finding-extension-not-judged = L’extension { $extension } restreint le certificat d’une manière qui ne peut pas être appliquée ici
finding-extension-tolerated = L’extension { $extension } n’est pas appliquée ici
finding-extensions-good = Rien qui en interdise l’usage
finding-not-valid-now = Le certificat n’est pas valable actuellement
finding-issuer-unnamed = Le certificat ne nomme pas son émetteur
finding-issuer-unfit = L’émetteur { $issuer } : { $why }
finding-why-not-valid = il n’est pas valable actuellement
finding-why-deactivated = il a été désactivé
finding-why-not-a-ca = ce n’est pas une autorité
finding-why-may-not-sign = il n’a pas le droit de signer des certificats
finding-why-no-usage = il n’a pas d’usage de clé
finding-why-path-length = sa longueur de chemin ne permet aucune autre autorité en dessous
finding-why-key = sa clé n’est pas admise. Attendu : { $wanted }
finding-child-signed-with = { $name } est signé avec { $algorithm }
finding-signature-wrong = La signature ne correspond pas à la clé de l’autorité de ce nom, { $issuer }
finding-issuer-unknown = Aucun certificat de l’émetteur { $issuer } n’est dans le magasin de confiance de ce domaine
finding-search-names = Plus d’autorités portent le nom de l’émetteur qu’il n’en est essayé
finding-search-steps = La recherche d’un chemin demande plus d’étapes que permis
finding-search-intermediates = Le chemin compte plus d’intermédiaires que permis
finding-search-signatures = La recherche d’un chemin demande plus de vérifications de signature que permis

# Ce qui était attendu
finding-wanted-months =
    { $months ->
        [one] Valable encore { $months } mois
       *[other] Valable encore { $months } mois
    }
finding-wanted-path-here = Un chemin vers une racine de ce domaine
finding-wanted-path-in = Un chemin vers une racine du domaine { $domain }
finding-wanted-path-length = Une longueur de chemin qui permette cette autorité
finding-wanted-at-most = Au plus { $number }
finding-wanted-exactly-one = Exactement un
finding-wanted-above-zero = Un nombre supérieur à zéro
finding-wanted-domains = { $domains }
finding-wanted-begun = Validité commencée au plus tard : { $now }
finding-wanted-not-ended = Validité non terminée à cet instant : { $now }
finding-wanted-version = X.509 version 3
finding-wanted-sound-key = Une clé bien formée
finding-wanted-rsa-bits = RSA de { $least } à { $most } bits, un multiple de 8
finding-wanted-rsa-exponent = Un exposant RSA d’au moins 65537 et inférieur à 2^33
finding-wanted-ed25519-order = Une clé Ed25519 qui ne soit pas de petit ordre
finding-wanted-key-kind = RSA, P-256, P-384 ou Ed25519
finding-wanted-algorithm = RSA (PKCS#1 ou PSS) avec SHA-256, SHA-384 ou SHA-512 ; ECDSA P-256 avec SHA-256 ou P-384 avec SHA-384 ; Ed25519
finding-wanted-days =
    { $days ->
        [one] Au moins { $days } jour
       *[other] Au moins { $days } jours
    }
finding-wanted-ca-signed = Un certificat signé par une autorité
finding-wanted-organisation = Organisation (O) { $name }
finding-wanted-rsa-2048 = RSA 2048 bits, que l’authentification attend par défaut
finding-wanted-rsa = Une clé RSA, car les réponses du domaine { $domain } sont chiffrées avec elle
finding-wanted-own = Un certificat et une clé propres au partenaire
finding-wanted-partner-certificate = Un certificat propre au partenaire dans le domaine { $domain }
finding-wanted-signing-with-ca = keyCertSign avec CA:TRUE
finding-wanted-no-signing = Pas de keyCertSign (RFC 5280 4.2.1.3)
finding-wanted-signature = digitalSignature
finding-wanted-encipherment = keyEncipherment, car les réponses sont chiffrées avec cette clé
finding-wanted-purpose = Authentification de client, protection du courrier électronique ou tout usage
finding-wanted-ca-true = Des contraintes de base qui indiquent CA:TRUE
finding-wanted-critical = Des contraintes de base critiques
finding-wanted-critical-advised = Des contraintes de base critiques (RFC 5280 4.2.1.9)
finding-wanted-signing = Un usage de clé qui comprenne la signature de certificats (keyCertSign)
finding-wanted-ca-name = Le nom de l’autorité
finding-wanted-judged-extensions = Uniquement des extensions qui peuvent être vérifiées ici
finding-wanted-pem = Un certificat en PEM

# Ce qu’il faut faire
finding-do-another = Demandez un autre certificat à l’autorité qui l’a émis.
finding-do-corrected = Demandez un certificat corrigé à l’autorité qui l’a émis.
finding-do-newer-ca = Déposez le certificat plus récent de l’autorité.
finding-do-upload-above = Déposez d’abord la racine et les autorités au-dessus de celle-ci.
finding-do-ask-above = Demandez à l’autorité supérieure un certificat sous lequel des certificats peuvent être émis.
finding-do-choose-domain = Choisissez l’un de ces domaines.
finding-do-wait-or-ask = Déposez-le de nouveau quand sa validité aura commencé, ou demandez-en un qui soit déjà valable.
finding-do-renew = Faites renouveler le certificat et déposez le nouveau.
finding-do-allowed-key = Créez une clé d’un type admis et faites émettre un certificat pour elle.
finding-do-allowed-algorithm = Demandez à l’autorité qui l’a émis un certificat signé avec un algorithme admis.
finding-do-longer = Faites émettre un certificat valable un an ou plus.
finding-do-stored-ca = Faites émettre le certificat par une autorité du magasin de confiance.
finding-do-upload-ca-first = Demandez à l’administrateur d’ajouter votre autorité au magasin de confiance, ou passez par une autorité qui s’y trouve.
finding-do-organisation = Faites émettre le certificat avec l’organisation telle qu’elle est inscrite, ou demandez à l’administrateur de corriger l’inscription.
finding-do-rsa-key = Créez une clé RSA de 2048 bits et faites émettre un certificat pour elle.
finding-do-own-key = Créez votre propre paire de clés et faites émettre un certificat pour elle.
finding-do-not-a-ca = Faites émettre un certificat qui ne soit pas celui d’une autorité.
finding-do-may-sign = Faites émettre un certificat dont la clé ait le droit de signer.
finding-do-ca-certificate = Déposez le certificat de l’autorité, et non un certificat qu’elle a émis.
finding-do-from-publisher = Prenez le certificat là où l’autorité le publie.
finding-do-nothing = Il n’y a rien à déposer. S’il est désactivé, activez-le dans le magasin de confiance.
finding-do-without-extension = Demandez à l’autorité un certificat sans cette extension.
finding-do-send-text = Envoyez le texte du certificat, de la ligne BEGIN à la ligne END.
finding-do-new-key-pair = Créez une nouvelle paire de clés, faites émettre de nouveau le certificat et déposez le certificat seul. Rien de ce dépôt n’a été conservé.
finding-do-certificate-alone = Déposez le certificat seul, sans autre texte.
finding-do-own-alone = Déposez seulement votre propre certificat ; un administrateur dépose ceux des autorités.
finding-do-split = Répartissez-les en plusieurs dépôts.
finding-do-bundle-again = Exportez de nouveau les certificats, en PEM ou en paquet PKCS#7 sans signature.
finding-do-export-again = Exportez de nouveau le certificat là où il a été émis et déposez ce fichier sans le modifier.
finding-do-readable-key = Demandez un certificat avec une clé RSA de 2048 à 8192 bits, ou une clé EC sur la courbe nommée P-256 ou P-384.
finding-do-save-as-utf8 = Enregistrez le texte en UTF-8 ou ANSI (PowerShell : Out-File -Encoding ascii) et déposez-le de nouveau.
finding-do-unquote = Retirez les guillemets aux deux bouts.
finding-do-as-issued = Prenez le fichier tel qu’il a été émis, sans passer par un traitement de texte, de la ligne BEGIN à la ligne END.
finding-do-plain = Créez un certificat simple : openssl x509 -in FILE -out certificate.pem
finding-do-send-request = Envoyez la demande à votre autorité et déposez le certificat qu’elle vous remet.
finding-do-certificate-only = Exportez seulement le certificat : openssl pkcs12 -in FILE -clcerts -nokeys -out certificate.pem. Si le mot de passe de ce fichier était faible, créez une nouvelle paire de clés.
finding-do-as-pem = Déposez le certificat en PEM : un texte qui commence par -----BEGIN CERTIFICATE-----. À partir de DER : openssl x509 -inform DER -in FILE -out certificate.pem

# Ce qu’est le fichier au lieu d’un certificat
finding-form-utf16 = Ce texte est enregistré en UTF-16
finding-form-nul = Il y a un caractère NUL à la ligne { $line }
finding-form-quoted = C’est une chaîne JSON : elle est entre guillemets
finding-form-dashes = La ligne BEGIN ou END contient des tirets typographiques au lieu de cinq traits d’union
finding-form-begin-missing = Il y a une ligne END sans sa ligne BEGIN
finding-form-begin-damaged = La ligne BEGIN (ligne { $line }) est endommagée
finding-form-end-missing = La ligne BEGIN (ligne { $line }) n’a pas de ligne END correspondante
finding-form-not-base64 = La ligne { $line } contient un caractère étranger au base64
finding-form-damaged = Le bloc qui commence à la ligne { $line } est endommagé : il manque des caractères ou il y en a trop
finding-form-trusted-certificate = C’est un certificat avec les réglages de confiance d’OpenSSL
finding-form-request = C’est une demande de certificat, pas un certificat
finding-form-revocation-list = C’est une liste de révocation, pas un certificat
finding-form-public-key = C’est une clé publique, pas un certificat
finding-form-pkcs12 = C’est un fichier PKCS#12, qui contient votre clé privée
finding-form-json = C’est du JSON, pas un certificat
finding-form-web-page = C’est une page web, pas un certificat
finding-form-zip = C’est une archive ZIP ou un document bureautique, pas un certificat
finding-form-other-label = Ce fichier PEM contient autre chose qu’un certificat
finding-form-unknown = Ce n’est pas un certificat sous une forme connue ici

# Pourquoi il n’a pas été lu
finding-blank = Il ne contient aucun certificat
finding-private-key = Le dépôt contient une clé privée, qu’il faut désormais considérer comme connue d’autrui
finding-too-large = Plus de { $bytes } octets
finding-count =
    { $number ->
        [one] { $number } certificat
       *[other] { $number } certificats
    }
finding-count-own =
    { $number ->
        [one] { $number } certificat (le vôtre semble être le numéro { $place }, { $name })
       *[other] { $number } certificats (le vôtre semble être le numéro { $place }, { $name })
    }
finding-count-over =
    { $number ->
        [one] Plus de { $number } certificat
       *[other] Plus de { $number } certificats
    }
finding-count-over-own =
    { $number ->
        [one] Plus de { $number } certificat (le vôtre semble être le numéro { $place }, { $name })
       *[other] Plus de { $number } certificats (le vôtre semble être le numéro { $place }, { $name })
    }
finding-bundle-damaged = Le paquet PKCS#7 est endommagé ou tronqué
finding-bundle-message = Le fichier PKCS#7 est un message signé, pas un paquet de certificats
finding-bundle-empty = Le paquet PKCS#7 ne contient aucun certificat
finding-bundle-foreign = Le paquet PKCS#7 contient autre chose que des certificats X.509
finding-bundle-over =
    { $number ->
        [one] Le paquet PKCS#7 contient plus de { $number } certificat
       *[other] Le paquet PKCS#7 contient plus de { $number } certificats
    }
finding-not-der = Le certificat est endommagé ou n’est pas en DER : { $why }
finding-name-text = La valeur de { $attribute } dans un nom ne se lit pas comme du texte
finding-extensions-without-version-3 = Le certificat se dit de version { $version } mais comporte des extensions, réservées à la version 3
finding-extension-twice = L’extension { $extension } figure deux fois dans le certificat
finding-extension-damaged = L’extension { $extension } est endommagée
finding-algorithms-differ = Le certificat nomme deux algorithmes de signature différents
finding-key-unreadable = La clé publique n’est pas lisible : { $why }
finding-key-ed25519 = une clé Ed25519 a 32 octets et pas de paramètres
finding-key-rsa-parameters = une clé RSA n’a pas de paramètres
finding-key-rsa-numbers = les nombres d’une clé RSA sont positifs
finding-key-curve = sa courbe est écrite en nombres ; il faut la courbe nommée
finding-key-compressed = son point est compressé ; il faut la forme non compressée
finding-key-length = son point n’a pas la bonne longueur

# Pourquoi ce n’est pas du DER
finding-der-truncated = les données finissent trop tôt ; elles sont tronquées ou endommagées
finding-der-indefinite = une longueur est sans fin (BER), alors que DER est exigé
finding-der-length-form = une longueur n’est pas écrite sous sa forme la plus courte
finding-der-tag-form = une étiquette est écrite sous la forme longue
finding-der-tag = l’élément { $found } est à la place de { $wanted }
finding-der-trailing = des octets suivent la fin des données
finding-der-value = une valeur ({ $kind }) n’est pas écrite comme DER l’exige

# Ce qui est en trop grand nombre
finding-limit-certificate-bytes = Plus de { $limit } octets dans un certificat
finding-limit-serial-octets = Plus de { $limit } octets dans le numéro de série
finding-limit-extensions = Plus de { $limit } extensions
finding-limit-extension-bytes = Plus de { $limit } octets dans une extension
finding-limit-name-parts = Plus de { $limit } éléments dans un nom
finding-limit-name-attributes = Plus de { $limit } attributs dans un élément de nom
finding-limit-name-bytes = Plus de { $limit } octets dans une valeur de nom
finding-limit-purposes = Plus de { $limit } usages de clé étendus
finding-limit-alternative-names = Plus de { $limit } noms alternatifs
finding-limit-policies = Plus de { $limit } politiques de certification
