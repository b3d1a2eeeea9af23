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
