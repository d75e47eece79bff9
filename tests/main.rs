//! Stories: the real programs against the lab.

mod architecture;
