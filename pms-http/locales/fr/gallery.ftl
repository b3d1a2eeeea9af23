### Exemples de la galerie (/ui/_gallery).

gallery-title = Galerie
gallery-lead = Chaque composant dans tous ses états. Commencez toute modification ici.
gallery-contents = Sur cette page
gallery-marks = Marques
gallery-fields = Champs
gallery-lists = Listes
gallery-objects = Objets
gallery-verdict = Verdict
gallery-text = Texte

# Buttons and states
gallery-buttons = Boutons
gallery-save-draft = Enregistrer le brouillon
gallery-compare = Comparer
gallery-deactivate = Désactiver…
gallery-deactivate-name = Désactiver { $name }
gallery-keep = La garder active
gallery-checking = Vérification…
gallery-states = États
gallery-check-good = Certificat jusqu’en octobre 2027
gallery-check-warn = Le certificat expire dans 8 jours
gallery-check-bad = Pas de certificat : ne peut qu’être rejetée
gallery-values = Valeurs
gallery-notes = Notes et résultats
gallery-note = Le groupe ne peut plus être changé ensuite.
gallery-note-good = Approuvé. { $name } a été prévenu par courriel.
gallery-note-next = Demande suivante
gallery-note-bad = Non enregistré : quelqu’un a modifié cette politique à { $time }. Votre texte est ci-dessous.
gallery-note-compare = Comparer les deux
gallery-verdict-title =
    { $broken ->
        [one] { $broken } règle sur { $all } n’est pas respectée : rien n’a été enregistré
       *[other] { $broken } règles sur { $all } ne sont pas respectées : rien n’a été enregistré
    }
gallery-verdict-what = Le certificat expire trop tôt. Demandez à son autorité un certificat valable au moins jusqu’au 25 novembre 2027.
gallery-verdict-see = Voir la règle { $n }
gallery-empty = Vide
gallery-empty-title = Pas encore de clé : aucune politique n’est approuvée
gallery-empty-why = Une clé appartient à une politique. Demandez d’abord une politique ; dès qu’un administrateur l’a approuvée, vous créez une clé ici.
gallery-empty-next = Voir la suite
gallery-empty-found = Aucun partenaire ne correspond à ces filtres
gallery-request = Demander une politique

# Cards, steps, dates
gallery-cards = Cartes
gallery-links = Liaisons
gallery-links-what = Partenaires qui demandent une politique.
gallery-oldest =
    { $n ->
        [one] La plus ancienne attend depuis { $n } jour
       *[other] La plus ancienne attend depuis { $n } jours
    }
gallery-expire = Expirent sous 30 jours
gallery-expire-what = Certificats, clés et licences.
gallery-chips = Puces FTM
gallery-chips-none = Rien ne vous attend.
gallery-partners = Partenaires
gallery-partners-what = Les organisations reliées au registre.
gallery-partners-count =
    { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    }
gallery-policies = Politiques
gallery-policies-what = Ce qu’un partenaire peut demander et recevoir.
gallery-steps = Liste d’étapes
gallery-steps-done = { $done } sur { $all } terminées
gallery-step-upload = Déposer votre certificat
gallery-step-upload-until = Valable jusqu’au { $date }.
gallery-step-approval = Approbation
gallery-step-approval-what = L’administrateur décide. Vous n’avez rien à faire.
gallery-step-key = Créer une clé d’API
gallery-make-key = Créer une clé
gallery-step-see = Voir à quoi sert une clé
gallery-step-first = Première authentification réussie
gallery-step-first-why = Bloqué : il n’y a pas de clé.
gallery-step-more = Mise en service
gallery-step-more-what = Commence après la première authentification.
gallery-agenda = Prochaines expirations
gallery-agenda-all = Les { $n }
gallery-agenda-key = Clé d’API, finit par 8c1f
gallery-agenda-certificate = Certificat du partenaire

# Fields
gallery-organisation = Organisation
gallery-organisation-hint = Telle qu’elle figure dans votre certificat.
gallery-phone = Téléphone
gallery-phone-error = Saisissez un numéro, par exemple { $sample }
gallery-type = Type
gallery-type-auth = Authentification
gallery-type-error = Choisissez un type
gallery-letters = Courrier en
gallery-letters-error = Choisissez une langue dans laquelle le registre écrit
gallery-terms = J’accepte les conditions, version { $version }
gallery-terms-error = Acceptez les conditions pour continuer
gallery-send = Inscrire l’organisation
gallery-comment = Commentaire
gallery-file = Fichier du certificat
gallery-file-hint = PEM, DER ou PKCS#7 ; c’est le contenu qui compte, pas le nom.
gallery-data = Données transmises au partenaire
gallery-data-hint = Aussi peu que le but l’exige.
gallery-data-name = Nom complet
gallery-data-birth = Date de naissance
gallery-data-photo = Photographie
gallery-data-photo-hint = Seulement avec une base légale.
gallery-user = Nom d’utilisateur
gallery-user-why = Fixé à l’inscription.
gallery-word = Nouveau mot de passe
gallery-until = Valable jusqu’au

# Lists
gallery-list = Liste
gallery-find = Nom, identifiant ou courriel
gallery-group = Groupe de politiques
gallery-all-groups = Tous
gallery-no-group = Sans objet
gallery-state = État
gallery-active = Actif
gallery-all-states = Tous les états
gallery-only-page = L’unique page
gallery-order = Expiration la plus proche d’abord
gallery-caption = Partenaires, expiration la plus proche d’abord
gallery-partner = Partenaire
gallery-certificate = Certificat
gallery-since = Depuis
gallery-action = Action
gallery-inbox = Approbations
gallery-inbox-caption = En attente de décision, la plus ancienne d’abord
gallery-kind = Genre
gallery-all = Toutes
gallery-link = Liaison
gallery-asked = Demande
gallery-why = Motif
gallery-no-reason = Aucun motif donné
gallery-check = Contrôle
gallery-waiting = En attente
gallery-approve = Approuver…
gallery-reject = Rejeter…
gallery-bulk-hint = Vous confirmez à la page suivante, un résultat par ligne.
gallery-key-down = Ligne suivante
gallery-key-up = Ligne précédente
gallery-key-approve = Approuver
gallery-key-reject = Rejeter, avec un motif
gallery-key-help = Cette liste

# Objects
gallery-facts = Informations
gallery-contact = Contact
gallery-address = Adresse
gallery-subject = Sujet
gallery-certificates = Certificats
gallery-cert-original = Original
gallery-cert-signed = Signé par le registre
gallery-cert-chain = Chaîne
gallery-log = Chronologie
gallery-log-rejected = { $who } a rejeté { $what }.
gallery-log-notice = Le système a envoyé un avis.
gallery-impact = Ce qui cesse de fonctionner
gallery-keys = Clés d’API
gallery-keys-lost = branch-servers, card-desk, mobile-app. Dernière utilisation aujourd’hui.
gallery-links-lost = Les demandes en attente sont rejetées, avec votre motif.
gallery-once = Un secret, affiché une fois
gallery-once-title = Copiez maintenant la clé de { $name }
gallery-once-why = Elle n’est affichée que cette fois. Nous gardons une empreinte, pas la clé. Si vous la perdez, créez-en une autre et désactivez celle-ci.
gallery-error = Une erreur
gallery-error-lead = Joignez ces trois lignes.
gallery-dialog = Boîte de dialogue
gallery-publish = Publier { $name } ?
gallery-publish-what =
    { $n ->
        [one] Elle passe en lecture seule. { $n } partenaire reçoit aussitôt les nouvelles règles.
       *[other] Elle passe en lecture seule. { $n } partenaires reçoivent aussitôt les nouvelles règles.
    }
gallery-publish-do = Publier
gallery-not-now = Pas encore

# Verdict
gallery-rules-sum = { $met } respectées, { $broken } non respectées
gallery-rule-form = Lisible, dans les limites
gallery-rule-form-found =
    { $n ->
        [one] PKCS#7, { $n } certificat
       *[other] PKCS#7, { $n } certificats
    }
gallery-rule-form-needed = Au plus { $n } certificats
gallery-rule-stored = Absent du magasin
gallery-rule-stored-found = Même sujet, autre clé
gallery-rule-stored-needed = Aucune empreinte égale
gallery-rule-stored-why = Les deux seront essayées pour construire une chaîne.
gallery-rule-left = Validité suffisante
gallery-rule-left-found = 7 mois et 5 jours
gallery-rule-left-needed = Au moins 12 mois
gallery-rule-left-why = Les partenaires de cette autorité ne pourraient pas recevoir un certificat d’un an.
gallery-rule-left-remedy = Demandez à l’autorité un certificat de plus longue durée.
gallery-rule-ends = Expire le
gallery-rule-must-end = Doit expirer au plus tôt le
gallery-rule-ask = Message à l’autorité
gallery-rule-key = Clé et signature robustes
gallery-rule-root = Mène à une racine reconnue
gallery-rule-root-needed = Une racine du domaine
gallery-rule-not-reached = Examiné quand les autres sont respectées
gallery-chain = Chaîne
gallery-chain-stored = Racine, dans le magasin, jusqu’en 2041
gallery-chain-given = Dans votre fichier, jusqu’en 2036
gallery-chain-mine = Votre dépôt
gallery-chain-missing = Chaîne incomplète
gallery-chain-ask = Demander à votre administrateur
gallery-versus = Deux valeurs
gallery-in-certificate = Dans le certificat
gallery-registered = Enregistré

# Text
gallery-code = Texte d’une politique
gallery-code-label = Politique en JSON
gallery-code-hint = { $n } caractères sur { $most }
gallery-code-lines = Lignes { $from } à { $to }
gallery-code-error = Ligne { $line }, colonne { $column } : mettez une virgule après l’accolade fermante.
gallery-diff = Différences
gallery-diff-caption = Différences entre la version 3 et le brouillon
gallery-version = Version { $n }
gallery-draft = Brouillon
