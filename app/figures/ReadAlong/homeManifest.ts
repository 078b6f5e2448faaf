/** What is known of the home page's trained network; the worker fetches the network itself, by its name. */
export { default as homeManifest } from "../../../content/models/home.json";
