// A guest's attempts live as long as the tab: nothing of them is recorded or kept on the phone.

const PREFIX = "safe-harbour/";

/** Keep how far a guest is in an activity, in this tab alone. */
export function keepGuest(activity, attempt, moves) {
  try {
    sessionStorage.setItem(PREFIX + activity, JSON.stringify({ attempt, moves }));
  } catch (error) {
    // Then a reload begins anew.
  }
}

/** Return how far a guest is: {attempt, moves}, or null. */
export function loadGuest(activity) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + activity));
  } catch (error) {
    return null;
  }
}
