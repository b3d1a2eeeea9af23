# Décisions : les demandes de politique des partenaires.

# La boîte de réception
approval-lead = Les politiques que demandent les partenaires, les plus anciennes d’abord. Le partenaire voit votre motif.
approval-lead-decided = Les demandes déjà tranchées, les plus récentes d’abord.
approval-kinds = Décision
approval-kinds-waiting = En attente
approval-kinds-approved = Approuvées
approval-kinds-rejected = Rejetées
approval-caption = En attente d’une décision, les plus anciennes d’abord
approval-caption-decided = Demandes tranchées, les plus récentes d’abord
approval-count =
    { $n ->
        [one] { $n } demande
       *[other] { $n } demandes
    }
approval-order-oldest = Les plus anciennes d’abord
approval-order-newest = Les plus récentes d’abord
approval-request = Demande
approval-partner = Partenaire
approval-by = Par
approval-policy = Politique
approval-group = Groupe de politiques
approval-why = Usage
approval-check = Contrôle
approval-waits = Attend depuis
approval-asked = Demandée
approval-state = État
approval-decision = Décision
approval-decided-by = { $who }, { $at }
approval-none = Rien ne vous attend
approval-none-word = Une demande apparaît ici dès qu’un partenaire demande une politique de son groupe.
approval-none-decided = Aucune demande de ce genre pour l’instant
approval-bulk = Vous confirmez à la page suivante, un résultat par ligne.
approval-approve-ask = Approuver…
approval-reject-ask = Rejeter…
approval-key-next = Demande suivante
approval-key-previous = Demande précédente
approval-key-approve = Approuver la sélection, ou la demande courante
approval-key-reject = Rejeter la sélection, ou la demande courante
approval-key-help = Afficher ces touches

# Ce qu’a constaté le contrôle automatique
approval-check-lead = Regardé à l’instant, selon les règles qui décident.
approval-check-until = Certificat jusqu’au { $date }
approval-check-ends = Certificat : expire { $left }
approval-check-expired = Certificat expiré le { $date }
approval-check-no-certificate = Sans certificat
approval-check-partner-good = Le partenaire est actif
approval-check-partner = Partenaire inactif : rejet seulement
approval-check-policy-good = La politique est en vigueur
approval-check-policy = Politique hors vigueur : rejet seulement
approval-check-group-good = Le groupe de politiques est en service
approval-check-group = Groupe hors service : rejet seulement
approval-check-extractors-good = Les extracteurs biométriques sont enregistrés
approval-check-extractors = Aucun extracteur biométrique : rejet seulement
approval-check-decided = Déjà tranchée
approval-check-other = N’a pas pu être contrôlée

# Décider
approval-none-chosen = Rien n’était choisi : rien n’a été modifié. Cochez les demandes à trancher.
approval-no-decision = Choisissez d’approuver ou de rejeter. Rien n’a été modifié.
approval-confirm-approve =
    { $n ->
        [one] Approuver { $n } demande ?
       *[other] Approuver { $n } demandes ?
    }
approval-confirm-reject =
    { $n ->
        [one] Rejeter { $n } demande ?
       *[other] Rejeter { $n } demandes ?
    }
approval-confirm-lead = Chacune est tranchée séparément : un refus n’arrête pas les autres.
approval-confirm-nothing = Il ne reste rien à trancher
approval-confirm-nothing-lead = Aucune des demandes choisies n’attend encore. Rien n’a été modifié.
approval-caption-chosen = Demandes choisies
approval-meanwhile =
    { $n ->
        [one] { $n } demande a été tranchée entre-temps
       *[other] { $n } demandes ont été tranchées entre-temps
    }
approval-not-yet = Pas encore tranché
approval-reason = Motif
approval-reason-hint = Le partenaire le lit. Nécessaire pour un rejet ; au plus 500 caractères.
approval-reason-hint-all =
    { $n ->
        [one] Le partenaire le lit. Au plus 500 caractères.
       *[other] Les partenaires le lisent ; le même texte va à chacun. Au plus 500 caractères.
    }
approval-reason-missing = Donnez un motif utile au partenaire, par exemple « nommez les agences qui s’en serviront »
approval-comment = Commentaire
approval-comment-hint = Le partenaire le lit. Au plus 500 caractères.
approval-do-approve =
    { $n ->
        [one] Approuver { $n } demande
       *[other] Approuver { $n } demandes
    }
approval-do-reject =
    { $n ->
        [one] Rejeter { $n } demande
       *[other] Rejeter { $n } demandes
    }
approval-leave =
    { $n ->
        [one] La laisser en attente
       *[other] Les laisser en attente
    }
approval-back = Retour aux décisions

# Résultats
approval-result = Résultat
approval-caption-result = Un résultat par demande
approval-result-approve =
    { $n ->
        [one] { $n } demande approuvée
       *[other] { $n } demandes approuvées
    }
approval-result-reject =
    { $n ->
        [one] { $n } demande rejetée
       *[other] { $n } demandes rejetées
    }
approval-result-all = Tout ce que vous aviez choisi est fait.
approval-result-rest =
    { $n ->
        [one] { $n } demande n’a pas été tranchée par vous. Le tableau dit pourquoi.
       *[other] { $n } demandes n’ont pas été tranchées par vous. Le tableau dit pourquoi.
    }
approval-outcome-done = Fait. Le partenaire le voit désormais.
approval-outcome-decided = Quelqu’un d’autre l’a tranchée entre-temps. Vous n’avez rien modifié.
approval-refused-partner = Non approuvée : le partenaire n’est pas actif. Rejetez-la, ou attendez qu’il le soit.
approval-refused-policy = Non approuvée : la politique n’est pas en vigueur. Rejetez-la, et faites demander une politique qui l’est.
approval-refused-group = Non approuvée : le groupe de politiques est hors service. Rejetez-la, ou demandez à un gestionnaire des politiques.
approval-refused-extractors = Non approuvée : aucun extracteur biométrique n’est enregistré. Le partenaire doit d’abord les indiquer.
approval-refused-approved = Quelqu’un d’autre l’a approuvée entre-temps. Vous n’avez rien modifié.
approval-refused-rejected = Quelqu’un d’autre l’a rejetée entre-temps. Vous n’avez rien modifié.
approval-refused-gone = Cette demande n’existe plus. Rien n’a été modifié.

# Une demande
approval-of = { $policy } pour { $partner }
approval-asked-on = demandée le { $date }
approval-approve = Approuver la demande
approval-reject = Rejeter la demande
approval-only-reject = Une approbation serait refusée pour l’instant ; voyez le contrôle.
approval-history = Demandes de ce partenaire pour cette politique
approval-log-asked = { $partner } a demandé la politique.
approval-log-decided = { $who } a tranché.
approval-log-decided-some = La demande a été tranchée.
approval-decider = Tranchée par
approval-time = Tranchée
approval-done-approve = { $policy } est approuvée pour { $partner }. Le partenaire le voit désormais.
approval-done-reject = { $policy } est rejetée pour { $partner }. Le partenaire lit votre motif et peut refaire une demande.
