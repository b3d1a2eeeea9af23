### Mots des composants (templates/parts).

# Page
parts-crumbs = Fil d’Ariane
parts-session = Vous serez déconnecté dans 2 minutes. Votre saisie est conservée.
parts-session-again = Se reconnecter dans un nouvel onglet

# Formulaires
parts-optional = (facultatif)
parts-choose = Choisir…
parts-errors =
    { $n ->
        [one] Il y a { $n } erreur
       *[other] Il y a { $n } erreurs
    }

# Listes
parts-filter = Filtrer
parts-apply = Appliquer
parts-more-filters = Autres filtres
parts-filtered = Filtré par
parts-remove = retirer
parts-clear = Tout effacer
parts-range = { $from } à { $to }
parts-tally = { $range } sur { $total }
parts-tally-capped = { $range } sur plus de { $total }
parts-pages = Pages
parts-previous = Précédent
parts-next = Suivant
parts-page = Page { $number } sur { $of }
parts-page-capped = Page { $number } sur plus de { $of }
parts-rows = Lignes :
parts-choose-column = Choisir
parts-pick = Choisir { $request }, { $partner }
parts-bulk = Sélection : { $picked } sur { $n }
parts-keys = Touches
parts-close = Fermer

# Faits, certificats, historique
parts-none = Non indiqué
parts-details = Détails
parts-cert-to = Délivré à
parts-cert-by = Délivré par
parts-cert-key = Clé
parts-cert-ends = expire le { $date }, { $left }
parts-cert-ended = a expiré le { $date }
parts-to = devient
parts-code = Code
parts-reference = Référence
parts-time = Heure

# Liste d’étapes
parts-step-done = Terminé,
parts-step-waits = En attente depuis { $age }
parts-step-waiting = En attente
parts-step-mine = À vous
parts-step-rejected = Rejeté
parts-step-blocked = Bloqué
parts-step-later = Pas encore

# Un secret affiché une seule fois
parts-copy = Copier
parts-copied = Copié
parts-download-text = Télécharger en texte
parts-stored = Je l’ai enregistrée
parts-select-all = Un clic sur la clé la sélectionne en entier.

# Verdict et chaîne
parts-rule = Règle
parts-rule-result = Résultat
parts-found = Constaté
parts-needed = Exigé
parts-chain-missing = Manquant : { $name }
parts-chain-until = { $where }, jusqu’au { $date }
parts-chain-ended = { $where }, expiré le { $date }
parts-key-id = Identifiant de clé { $id }.

# Texte
parts-diff-sign = Signe
parts-diff-text = Texte
parts-diff-equal =
    { $n ->
        [one] { $n } ligne identique
       *[other] { $n } lignes identiques
    }
