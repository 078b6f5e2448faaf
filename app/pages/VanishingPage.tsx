import Content from "../../content/en/chapters/06-vanishing-gradients.mdx";
import { proseComponents } from "../mdx/components.tsx";

export const Page = () => <Content components={proseComponents} />;
