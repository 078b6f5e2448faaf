/** What the client says when a worker stopped, did not come, or is of another version. */
export const STOPPED = "The engine stopped before it could answer. Asking again starts it afresh.";
export const GAVE_UP =
  "The engine stopped again and again, and will not be restarted. Reload the page.";
export const NOT_LOADED =
  "The engine could not be loaded. Check your connection and try again; if the site has changed since you opened this page, reload it.";
/** What a reader is told where no worker may be started; whoever shows it adds a way to where one may. */
export const WORKER_REFUSED =
  "Figures cannot compute here, because the browser does not let this page start a worker, as happens inside a closed frame of another page.";
export const OUTDATED = "The engine is of another version than this page. Reload the page.";
export const DISPOSED = "The engine was shut down.";
