# What is wrong with a text that was typed, and what to do.
fault-empty = Enter something here
fault-too-long = Use at most { $max } characters
fault-control = Remove the characters that cannot be seen; type the text instead of pasting it
fault-white-space = Leave out blanks and line ends
fault-form = Check the form of this text
fault-reserved = Choose another word; this one is part of our addresses
