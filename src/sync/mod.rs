//! Quick and full sync: what is due, what is asked, what has changed.
