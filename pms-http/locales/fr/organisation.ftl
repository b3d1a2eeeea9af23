# L’inscription d’un partenaire, vue par son utilisateur.
organisation-lead = Ce que le registre a conservé sur votre organisation et sur vous.
organisation-registration = Inscription
organisation-name = Organisation
organisation-state = État
organisation-id = Identifiant du partenaire
organisation-kind = Type de partenaire
organisation-group = Groupe de politiques
organisation-registered = Inscrite
organisation-contact = Contact
organisation-person = Personne
organisation-email = E-mail
organisation-phone = Téléphone
organisation-address = Adresse postale
organisation-letters = Langue des courriers
organisation-change = Quelque chose est inexact ? Le registre le corrige.
