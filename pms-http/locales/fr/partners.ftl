# Les partenaires, pour les administrateurs.

# La liste
partners-lead = Les organisations reliées au registre.
partners-find = Nom, identifiant ou e-mail
partners-name = Partenaire
partners-kind = Type
partners-group = Groupe de politiques
partners-certificate = Certificat
partners-policies = Politiques
partners-since = Depuis
partners-state = État
partners-kinds-all = Tous
partners-kinds-active = Actifs
partners-kinds-setting-up = En cours de mise en route
partners-kinds-deactivated = Désactivés
partners-group-all = Tous les groupes
partners-certificate-all = Tous
partners-certificate-valid = Valable
partners-certificate-soon = Expire sous 30 jours
partners-certificate-expired = Expiré
partners-certificate-none = Aucun
partners-chip-find = « { $text } »
partners-chip-group = Groupe { $group }
partners-chip-valid = Certificat valable
partners-chip-soon = Certificat expirant sous 30 jours
partners-chip-expired = Certificat expiré
partners-chip-none = Sans certificat
partners-count =
    { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    }
partners-caption = Partenaires, { $order }
partners-order-newest = Les plus récents d’abord
partners-order-oldest = Les plus anciens d’abord
partners-order-name = Par nom, de A à Z
partners-order-name-back = Par nom, de Z à A
partners-order-type = Par type
partners-order-group = Par groupe de politiques
partners-order-ends-first = Expiration la plus proche d’abord
partners-order-ends-last = Expiration la plus lointaine d’abord
partners-order-state = Par état
partners-no-group = Aucun
partners-no-certificate = Aucun
partners-end-unknown = Fin inconnue
partners-none = Aucun partenaire pour l’instant
partners-none-word = Un partenaire apparaît ici dès qu’il est enregistré.
partners-none-fit = Aucun partenaire ne correspond à ces filtres
partners-none-fit-word = L’adresse e-mail doit être entière. Le nom ou l’identifiant peut n’en être qu’une partie.

# Un partenaire
partners-on-page = Sur cette page
partners-facts = Fiche
partners-certificates = Certificats
partners-timeline = Historique
partners-since-date = depuis le { $date }
partners-contact = Contact
partners-phone = Téléphone
partners-address = Adresse
partners-language = Langue des courriers
partners-language-ara = Arabe
partners-language-eng = Anglais
partners-language-fra = Français
partners-terms = Conditions acceptées
partners-terms-version = Version { $version }, { $date }
partners-terms-none = Pas encore
partners-replaced =
    { $n ->
        [one] { $n } remplacé
       *[other] { $n } remplacés
    }
partners-certificates-none = Pas encore de certificat. Le premier rend le partenaire actif.
partners-policy = Politique
partners-use = Usage
partners-asked = Demandée
partners-links-caption = Politiques de { $name }, les plus récentes d’abord
partners-link-reason = Motif : { $reason }
partners-decided = Tranchée
partners-links-more =
    { $n ->
        [one] { $n } demande plus ancienne n’est pas affichée.
       *[other] { $n } demandes plus anciennes ne sont pas affichées.
    }
partners-links-none = Aucune politique demandée pour l’instant.
partners-key-name = Nom
partners-key-tail = Finit par
partners-key-tail-none = Inconnu
partners-key-ends = Expire
partners-key-never = Jamais
partners-keys-caption = Clés d’API de { $name }, les plus récentes d’abord
partners-keys-more =
    { $n ->
        [one] { $n } clé plus ancienne n’est pas affichée.
       *[other] { $n } clés plus anciennes ne sont pas affichées.
    }
partners-keys-none = Aucune clé d’API pour l’instant.
partners-timeline-all =
    { $n ->
        [one] { $n } entrée
       *[other] Les { $n } entrées
    }
partners-timeline-count =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
partners-timeline-lead = Ce qui est arrivé à { $name }, et ce qui a été refusé.
partners-timeline-none = Il ne s’est encore rien passé

# Désactivation
partners-deactivate-ask = Désactiver…
partners-end = Désactiver { $name } ?
partners-end-lead = Les requêtes de ce partenaire sont refusées dès que vous confirmez. Il ne pourra plus être activé.
partners-end-not-yet = Pas encore désactivé
partners-end-stops = Ce qui cesse de fonctionner
partners-end-comma = ,
partners-end-keys = { $names }. Désactivation définitive.
partners-end-keys-none = Aucune clé n’est active.
partners-end-keys-title =
    { $n ->
        [one] Clé d’API
       *[other] Clés d’API
    }
partners-end-requests =
    { $n ->
        [one] Demande en attente
       *[other] Demandes en attente
    }
partners-end-certificates-title =
    { $n ->
        [one] Certificat
       *[other] Certificats
    }
partners-end-requests-word = { $names }. Rejet, avec votre motif.
partners-end-requests-none = Aucune demande n’attend.
partners-end-certificates = Plus personne ne peut le récupérer ni s’en servir pour ce partenaire. Il n’est pas révoqué.
partners-end-certificates-none = Il n’y en a pas.
partners-end-stays = Ce qui reste
partners-end-stays-word = Les personnes de ce partenaire peuvent encore se connecter et lire. Les demandes approuvées, l’historique et l’audit sont conservés.
partners-end-confirm = Confirmer
partners-reason = Motif
partners-reason-hint = Le partenaire le lit là où figurent ses demandes en attente. Il est conservé dans l’audit.
partners-reason-missing = Donnez un motif, par exemple « contrat terminé »
partners-word = Saisissez { $id } pour confirmer
partners-word-hint = Demandé parce que des clés de ce partenaire sont actives.
partners-word-differs = Saisissez { $id } exactement comme ici
partners-end-do = Désactiver { $name }
partners-end-leave = Le laisser actif
partners-deactivated =
    { $name } est désactivé. { $keys ->
        [0] Aucune clé d’API n’était active
        [one] { $keys } clé d’API est désactivée
       *[other] { $keys } clés d’API sont désactivées
    } ; { $requests ->
        [0] aucune demande n’attendait.
        [one] { $requests } demande en attente est rejetée.
       *[other] { $requests } demandes en attente sont rejetées.
    }
partners-end-not-active = Ce partenaire n’est pas encore actif : il n’y a rien à désactiver. Rien n’a été modifié.
partners-end-already = Ce partenaire est déjà désactivé. Rien n’a été modifié.
