# What the languages of the pages lack.
languages-lead = What a language lacks is shown in English.
languages-all = All languages
languages-caption = Languages of these pages, in the order in which they are offered
languages-name = Language
languages-default = For visitors whose browser asks for none of these
languages-code = Tag
languages-direction = Direction
languages-ltr = Left to right
languages-rtl = Right to left
languages-messages = Messages
languages-missing = Missing
languages-of = Of { $name }
languages-missing-lead =
    { $n ->
        [one] { $n } message is missing:
       *[other] { $n } messages are missing:
    }
languages-unknown-lead =
    { $n ->
        [one] { $n } message is asked for by no page: misspelt, or of an older version.
       *[other] { $n } messages are asked for by no page: misspelt, or of an older version.
    }
languages-more = Another language
languages-how = Put a Fluent file, named by its language tag, into { $folder } and start the server again. A file for a language that is here already changes its words.
languages-no-folder = Set { $setting } to a folder; Fluent files in its folder locales are read when the server starts.
