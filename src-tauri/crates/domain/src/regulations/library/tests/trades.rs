//! The service regulation in every trade, with and without installation, and its sheets for customers.

use super::*;

fn service(depth: Depth) -> Source {
    read(super::super::template(RegulationKind::Service, depth).unwrap())
}

fn text(source: &Source, parameters: &Parameters) -> String {
    print(&source.body, parameters, &PrintOptions::default())
        .iter()
        .map(|block| block.text() + "\n")
        .collect()
}

#[test]
fn only_a_lighting_shop_speaks_of_lamps() {
    for depth in [Depth::Short, Depth::Full] {
        let source = service(depth);
        for trade in ["lighting", "retail", "installation", "general"] {
            let parameters = source
                .parameters
                .edit("service.trade", None, trade)
                .unwrap();
            let lamps =
                ["灯", "光源", "色温"].map(|word| text(&source, &parameters).contains(word));
            assert_eq!(lamps, [trade == "lighting"; 3], "{depth:?} {trade}");
        }
    }
}

#[test]
fn a_shop_that_installs_nothing_has_no_acceptance_of_installation() {
    for depth in [Depth::Short, Depth::Full] {
        let source = service(depth);
        for (install, expected) in [("on", true), ("off", false)] {
            let key = "service.install.enabled";
            let parameters = source.parameters.edit(key, None, install).unwrap();
            let said = text(&source, &parameters);
            for word in ["安装验收单", "由公司安装的，对安装质量"] {
                assert_eq!(said.contains(word), expected, "{depth:?} {install} {word}");
            }
        }
    }
}

#[test]
fn a_changed_warranty_changes_in_the_article_the_promise_and_the_card() {
    for depth in [Depth::Short, Depth::Full] {
        let source = service(depth);
        let key = "service.warranty.body_months";
        let changed = source.parameters.edit(key, None, "37").unwrap();
        let blocks = print(&source.body, &changed, &PrintOptions::default());
        let under = |id: &str| {
            let inside = |node: &str| node.strip_prefix(id).is_some_and(|at| at.starts_with('/'));
            blocks
                .iter()
                .any(|block| inside(&block.id.0) && block.text().contains("37个月"))
        };
        for id in ["warranty", "@promise", "@warranty-card"] {
            assert!(under(id), "{depth:?} {id}");
        }
    }
}
