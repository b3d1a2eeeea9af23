# Groupes de politiques.
group-new = Créer un groupe de politiques
group-new-lead = Un partenaire appartient à un groupe et peut demander les politiques de ce groupe.
group-name = Nom
group-name-hint = Au plus 128 caractères. Il ne pourra plus être changé.
group-name-missing = Saisissez un nom, par exemple Banque de détail
group-name-taken = Un groupe porte déjà ce nom. Choisissez un autre nom.
group-description = Description
group-description-hint = À qui il est destiné, au plus 256 caractères.
group-description-missing = Dites à qui ce groupe est destiné
group-make = Créer le groupe
group-leave = Retour aux groupes
group-made = { $name } est créé. On peut maintenant y préparer des politiques.
group-none-active = Aucun groupe de politiques n’est en service. Un gestionnaire des politiques doit d’abord en créer un.

# La liste.
group-since = Depuis
group-state = État
group-state-all = Tous les états
group-count =
    { $n ->
        [one] { $n } groupe de politiques
       *[other] { $n } groupes de politiques
    }
group-caption = Groupes de politiques, { $order }
group-order-newest = Les plus récents d’abord
group-order-oldest = Les plus anciens d’abord
group-order-name = Par nom
group-order-name-back = Par nom, depuis la fin
group-order-description = Par description
group-order-description-back = Par description, depuis la fin
group-order-state = Les groupes actifs d’abord
group-order-state-back = Les groupes désactivés d’abord
group-chip-name = Nom : { $name }
group-chip-description = Description : { $text }
group-chip-active = Actifs
group-chip-deactivated = Désactivés
group-none-fit = Aucun groupe ne correspond à ces filtres
group-none-fit-word = Retirez un filtre, ou cherchez une partie plus courte du nom.
group-none = Il n’y a pas encore de groupe de politiques
group-none-word = Les politiques se rédigent dans un groupe, et un partenaire qui a besoin de politiques appartient à un groupe.

# Un groupe.
group-choose = Choisissez un groupe de politiques
group-gone = Ce groupe n’est pas en service. Choisissez-en un autre.
group-policies-caption = Politiques du groupe, par nom
group-policies-none = Le groupe n’a pas encore de politique.
group-policies-all =
    { $n ->
        [one] { $n } politique
       *[other] Les { $n } politiques
    }
group-published =
    { $n ->
        [one] { $n } publiée
       *[other] { $n } publiées
    }
group-drafts =
    { $n ->
        [one] { $n } brouillon
       *[other] { $n } brouillons
    }
group-ended =
    { $n ->
        [one] { $n } désactivée
       *[other] { $n } désactivées
    }
group-partners =
    { $n ->
        [one] { $n } partenaire actif
       *[other] { $n } partenaires actifs
    }
group-to-deactivate = Désactiver…

# Désactiver.
group-end = Désactiver { $name } ?
group-end-lead = Plus aucun partenaire ne pourra le rejoindre, et aucune politique ne pourra y être rédigée.
group-end-partners = Ses partenaires gardent ce qui leur a été accordé et ne peuvent rien demander de nouveau.
group-end-confirm = Confirmer
group-end-do = Désactiver { $name }
group-end-leave = Le garder actif
group-end-not-yet = Non désactivé
group-end-holds = Il ne peut pas encore être désactivé
group-end-holds-word = Il contient des politiques en vigueur ou des brouillons. Désactivez d’abord les politiques publiées ; un brouillon doit être publié, puis désactivé.
group-end-published =
    { $n ->
        [one] { $n } politique publiée
       *[other] { $n } politiques publiées
    }
group-end-drafts-here =
    { $n ->
        [one] { $n } brouillon
       *[other] { $n } brouillons
    }
group-end-already = Il est déjà désactivé. Rien n’a été modifié.
group-end-policies = Il contient des politiques en vigueur. Rien n’a été modifié. Désactivez-les d’abord.
group-end-drafts = Il contient des brouillons. Rien n’a été modifié. Publiez-les et désactivez-les d’abord.
group-end-both = Il contient des politiques en vigueur et des brouillons. Rien n’a été modifié. Désactivez-les d’abord.
group-deactivated = { $name } est désactivé. Ses partenaires gardent ce qui leur a été accordé.
