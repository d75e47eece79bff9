//! Restores one value, step by step from the last change to the first.

/// One value on its way back.
#[derive(Debug, Clone)]
pub(super) struct WayBack<T> {
    pub(super) now: T,
    course: Course,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    Open,
    /// It already has the state before the first change: an undo that was cut off continues.
    There,
    /// The rest of its history is left alone.
    Left,
}

/// The result of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StepBack {
    /// It is at the value before.
    Back,
    /// It was there already: the change never ran, or someone undid it.
    Already,
    /// Someone else's value is there; true the first time.
    Left(bool),
}

impl<T: Clone> WayBack<T> {
    /// The value now, and the value before the first of the changes.
    pub(super) fn new(now: T, first: Option<&T>, same: impl Fn(&T, &T) -> bool) -> Self {
        let there = first.is_some_and(|first| same(first, &now));
        Self { now, course: if there { Course::There } else { Course::Open } }
    }

    pub(super) fn is_there(&self) -> bool {
        self.course == Course::There
    }

    /// One step. `ours` is false where someone else made the changed object again after the change.
    pub(super) fn back(
        &mut self,
        before: &T,
        after: &T,
        ours: bool,
        same: impl Fn(&T, &T) -> bool,
    ) -> StepBack {
        match self.course {
            Course::There => return StepBack::Already,
            Course::Left => return StepBack::Left(false),
            Course::Open => {}
        }
        if same(&self.now, after) && ours {
            self.now = before.clone();
            return StepBack::Back;
        }
        if same(&self.now, before) {
            return StepBack::Already;
        }
        self.course = Course::Left;
        StepBack::Left(true)
    }
}
