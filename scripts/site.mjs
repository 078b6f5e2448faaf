// Where the site lives. Plain Node, so that the server and the browser tests read it too.
const { BASE_PATH, GITHUB_REPOSITORY, SITE_ORIGIN } = process.env;
const [owner = "", repository = ""] = (GITHUB_REPOSITORY ?? "").split("/");

/**
 * The path below which the site is served, with a slash at both ends: $BASE_PATH; in GitHub
 * Actions what Pages uses for the repository; otherwise /unrolled/.
 */
function basePath() {
  if (BASE_PATH !== undefined) return `/${BASE_PATH.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  if (repository === "") return "/unrolled/";
  return repository.toLowerCase() === `${owner.toLowerCase()}.github.io` ? "/" : `/${repository}/`;
}

/**
 * Scheme and host, for the addresses that must be absolute (canonical, share image, sitemap):
 * $SITE_ORIGIN; in GitHub Actions the owner's Pages host; otherwise this machine, which is true
 * of a local build and claims no address on the web.
 */
function siteOrigin() {
  if (SITE_ORIGIN) return SITE_ORIGIN.replace(/\/+$/, "");
  return owner === "" ? "http://localhost:4173" : `https://${owner.toLowerCase()}.github.io`;
}

export const site = { base: basePath(), origin: siteOrigin() };
