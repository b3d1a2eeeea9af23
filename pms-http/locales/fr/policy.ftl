# Politiques : la liste.
policy-lead = Ce que les partenaires peuvent faire, et les données qu’ils reçoivent.
policy-name = Nom
policy-group = Groupe de politiques
policy-since = Depuis
policy-state = État
policy-group-all = Tous les groupes
policy-state-all = Tous les états
policy-no-group = Aucun groupe
policy-count =
    { $n ->
        [one] { $n } politique
       *[other] { $n } politiques
    }
policy-caption = Politiques, { $order }
policy-order-newest = Les plus récentes d’abord
policy-order-oldest = Les plus anciennes d’abord
policy-order-name = Par nom
policy-order-name-back = Par nom, depuis la fin
policy-order-group = Par groupe
policy-order-group-back = Par groupe, depuis la fin
policy-order-state = Les politiques publiées d’abord
policy-order-state-back = Les brouillons d’abord
policy-chip-name = Nom : { $name }
policy-chip-group = Groupe : { $group }
policy-chip-drafts = Brouillons
policy-chip-published = Publiées
policy-chip-deactivated = Désactivées
policy-none-fit = Aucune politique ne correspond à ces filtres
policy-none-fit-word = Retirez un filtre, ou cherchez une partie plus courte du nom.
policy-none = Il n’y a pas encore de politique
policy-none-word = Une politique se rédige dans un groupe, puis se publie. Les partenaires peuvent ensuite la demander.

# Les types de politiques.
policy-kind = Type
policy-kinds = Types de politiques
policy-kinds-all = Toutes
policy-kind-auth = Authentification
policy-kind-data-share = Partage de données
policy-kind-credential = Délivrance de justificatifs
policy-kind-misp = MISP
policy-kind-binding = Rattachement
policy-kind-auth-for = Comment les personnes peuvent prouver leur identité, et ce que le partenaire reçoit.
policy-kind-data-share-for = Quels attributs sont partagés avec le partenaire, et comment.
policy-kind-credential-for = L’ancien nom d’un partage de données, avec le même texte.
policy-kind-misp-for = Ce qu’un fournisseur d’infrastructure peut faire pour ses partenaires.
policy-kind-binding-for = Comment une clé ou un portefeuille peut être rattaché à une personne.
policy-kind-hint = Il ne pourra plus être changé.
policy-kind-missing = Choisissez le type de cette politique

# Une nouvelle.
policy-new = Rédiger une politique
policy-new-link = Rédiger une politique
policy-new-lead = Elle commence comme brouillon : personne ne peut la demander avant sa publication.
policy-group-hint = Les partenaires de ce groupe pourront la demander. Il ne pourra plus être changé.
policy-name-hint = Au plus 128 caractères, et une seule fois par groupe.
policy-name-missing = Saisissez un nom, par exemple Ouverture de compte
policy-name-taken = Le groupe a déjà une politique de ce nom. Rien n’a été enregistré. Choisissez un autre nom.
policy-description = Description
policy-description-hint = À quoi elle sert, au plus 256 caractères. Les partenaires la lisent.
policy-description-missing = Dites à quoi sert cette politique
policy-label = Étiquette de version
policy-label-hint = Un mot à vous, au plus 8 caractères. Rien n’en dépend.
policy-label-missing = Saisissez une étiquette, par exemple 1.0
policy-file = Commencer par un fichier
policy-file-hint = Une politique en JSON. Sans fichier, le brouillon commence par le plus petit texte de son type.
policy-file-no-text = Ce fichier n’est pas du texte. Choisissez un fichier contenant du JSON.
policy-make = Créer le brouillon
policy-made = Le brouillon { $name } est créé. Personne ne peut encore la demander.
policy-leave-list = Retour aux politiques
policy-leave = Retour à { $name }
policy-no-groups = Il n’y a pas encore de groupe de politiques
policy-no-groups-word = Une politique appartient à un groupe. Créez-en un d’abord.

# Une politique.
policy-facts = Informations
policy-made-by = Créé par
policy-changed-by = Dernière modification par
policy-published-at = Publication
policy-document = Document
policy-document-caption = Les lignes du document
policy-download = Télécharger en JSON
policy-edit = Modifier le brouillon
policy-to-publish = Comparer et publier…
policy-to-compare = Comparer…
policy-to-clone = Cloner…
policy-to-deactivate = Désactiver…
policy-unreadable = Le texte enregistré n’est pas du JSON : il est affiché tel quel. Donnez à l’exploitant l’identifiant de cette politique.
policy-broken =
    { $n ->
        [one] Le texte ne respecte pas les règles actuelles en { $n } endroit. Il reste en vigueur tel quel, mais ne peut être ni enregistré ni cloné ainsi.
       *[other] Le texte ne respecte pas les règles actuelles en { $n } endroits. Il reste en vigueur tel quel, mais ne peut être ni enregistré ni cloné ainsi.
    }
policy-group-over = Le groupe { $group } est désactivé : personne ne peut plus demander cette politique. Les partenaires qui l’ont la gardent.
policy-group-over-draft = Le groupe { $group } est désactivé : ce brouillon ne peut être ni enregistré ni publié. Clonez-le dans un autre groupe.
policy-users = Qui l’utilise
policy-users-caption = Partenaires qui utilisent la politique ou l’attendent, les demandes approuvées d’abord
policy-users-partner = Partenaire
policy-users-since = Depuis
policy-users-request = Demande
policy-users-more =
    { $n ->
        [one] Seule la première est affichée ; il y en a d’autres.
       *[other] Seules les { $n } premières sont affichées ; il y en a d’autres.
    }
policy-users-draft = Personne : un brouillon ne peut pas être demandé.
policy-users-nobody = Aucun partenaire ne l’utilise ni ne l’attend.
policy-timeline = Historique
policy-timeline-lead = Ce qui est arrivé à { $name }, et ce qui a été refusé.
policy-timeline-none = Il ne s’est encore rien passé
policy-timeline-count =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
policy-timeline-all =
    { $n ->
        [one] { $n } entrée
       *[other] Les { $n } entrées
    }

# Ce qui diffère.
policy-compare-title = Comparer { $name }
policy-compare-lead = Ligne par ligne, dans la même mise en forme et le même ordre.
policy-compare-with = Comparer avec une autre politique
policy-compare-caption = Politiques publiées du même type, par nom
policy-compare-shown = Affichée ci-dessus
policy-compare-more = Il y en a d’autres. Cherchez une partie du nom.
policy-compare-none = Aucune autre politique publiée de ce type ne correspond.
policy-diff-against = Par rapport à { $name } de { $group }
policy-diff-saved = Le brouillon tel que dernièrement enregistré.
policy-diff-caption = Différences entre { $left } et { $right }
policy-diff-counts = { $plus }, { $minus }
policy-diff-plus =
    { $n ->
        [one] { $n } ligne ajoutée
       *[other] { $n } lignes ajoutées
    }
policy-diff-minus =
    { $n ->
        [one] { $n } retirée
       *[other] { $n } retirées
    }
policy-diff-none = Les deux disent la même chose.
policy-diff-open = Ouvrir { $name } de { $group }
policy-diff-other = Comparer avec une autre politique

# Publier.
policy-publish = Publier { $name } ?
policy-publish-lead = Dès lors, les partenaires du groupe pourront la demander.
policy-publish-whom = Qui est concerné
policy-publish-partners = Partenaires actifs
policy-publish-partners-word = Ils appartiennent à { $group } et peuvent la demander. Chaque demande attend une décision.
policy-publish-nobody = Aucun partenaire actif n’appartient encore à { $group }. Qui le rejoint pourra demander cette politique.
policy-publish-stays = Ce qui reste
policy-publish-stays-word = Personne n’y est transféré : les partenaires qui utilisent une autre politique la gardent.
policy-publish-confirm = Confirmer
policy-publish-final = Une politique publiée ne peut plus qu’être lue. Pour la changer, clonez-la dans un autre groupe.
policy-publish-do = Publier { $name }
policy-publish-leave = La garder comme brouillon
policy-publish-text = Ce qui est publié
policy-publish-alone = Aucune politique publiée de ce nom ne permet de comparer.
policy-publish-not-yet = Non publiée
policy-publish-changed = { $by } a modifié le brouillon depuis l’ouverture de cette page. Rien n’a été publié. Regardez-le de nouveau ci-dessous.
policy-published = { $name } est publiée. Les partenaires du groupe peuvent maintenant la demander.

# Cloner.
policy-clone = Cloner { $name }
policy-clone-lead = Crée un brouillon de même nom et de même texte dans un autre groupe. Cette politique reste telle quelle.
policy-clone-group = Dans quel groupe
policy-clone-hint = Le groupe ne doit pas avoir de politique nommée { $name }.
policy-clone-do = Cloner { $name }
policy-clone-taken = Ce groupe a déjà une politique de ce nom. Rien n’a été cloné. Choisissez un autre groupe.
policy-cloned = { $name } est clonée dans { $group }. Voici le nouveau brouillon.
policy-clone-nowhere = Il n’y a pas d’autre groupe
policy-clone-nowhere-word = Un clone va dans un autre groupe en service. Créez-en un d’abord.

# Désactiver.
policy-end = Désactiver { $name } ?
policy-end-lead = Plus personne ne pourra la demander. Elle ne pourra pas être réactivée.
policy-end-confirm = Confirmer
policy-end-free = Aucun partenaire ne l’utilise ni ne l’attend. Son texte et son historique sont conservés.
policy-end-do = Désactiver { $name }
policy-end-leave = La laisser en vigueur
policy-end-not-yet = Non désactivée
policy-end-used = Elle ne peut pas encore être désactivée
policy-end-used-word = Les demandes ci-dessous l’utilisent ou l’attendent. Un administrateur des partenaires doit décider de celles qui attendent ; celles qui sont approuvées prennent fin avec leur partenaire.
policy-end-draft = C’est un brouillon, et personne ne peut la demander. Il n’y a rien à désactiver.
policy-end-already = Elle est déjà désactivée. Rien n’a été modifié.
policy-end-granted = Une demande approuvée ou une clé d’API active l’utilise. Rien n’a été modifié. Mettez d’abord fin à cet usage.
policy-end-requested = Une demande est en attente. Rien n’a été modifié. Il faut d’abord en décider.
policy-deactivated = { $name } est désactivée. Plus personne ne peut la demander.

# Pourquoi quelque chose n’a pas été fait.
policy-document-broken =
    { $n ->
        [one] Le texte ne respecte pas les règles actuelles en { $n } endroit. Rien n’a été enregistré. Corrigez d’abord le texte.
       *[other] Le texte ne respecte pas les règles actuelles en { $n } endroits. Rien n’a été enregistré. Corrigez d’abord le texte.
    }
policy-not-a-draft = Seul un brouillon peut être modifié, et cette politique a été publiée. Rien n’a été enregistré. Clonez-la dans un autre groupe pour la changer.
policy-already-published = Elle a déjà été publiée. Rien n’a été modifié.
policy-not-active = Elle n’est pas en vigueur. Rien n’a été modifié.
policy-expired = Sa durée est écoulée. Rien n’a été modifié.
policy-group-off = Le groupe de politiques est désactivé. Rien n’a été enregistré. Choisissez un groupe en service, ou clonez-y la politique.
