# La recherche.
search-lead = Partenaires, politiques et certificats, d’après ce que vous en avez.
search-find = Rechercher
search-name = Nom
search-partner = Partenaire
search-partners = Partenaires
search-policies = Politiques
search-certificates = Certificats de partenaires
search-anchors = Magasin de confiance
search-more = Il y en a d’autres. Saisissez-en davantage.
search-none = Rien trouvé pour { $text }
search-none-word = Les noms et identifiants se trouvent par leur début. Une adresse e-mail, un numéro de série ou une empreinte doivent être entiers.
search-nothing-yet = Saisissez ce que vous avez
search-nothing-yet-word = Le début d’un nom ou d’un identifiant, ou une adresse e-mail, un numéro de série ou une empreinte entiers.
