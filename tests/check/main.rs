//! The checker from outside: an example for every rule, a changed rule that no example notices, and the journeys.

mod cases;
mod examples;
mod journeys;
mod mutants;
