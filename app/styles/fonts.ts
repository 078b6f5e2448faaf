// A chunk of its own: it is fetched after the page's code, and the first paint needs none of it.
import "virtual:katex-faces.css";
import "./fonts.css";
