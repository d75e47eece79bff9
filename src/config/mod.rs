//! Settings: as typed (`Draft`), as valid (`Config`), as shown (`View`), and their files.
