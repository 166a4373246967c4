//! The flat list of printed blocks as the tree that it was.

use domain::regulations::{NodeKind, PrintedBlock};

/// A block and what stands under it.
pub(super) struct Branch<'a> {
    pub(super) block: &'a PrintedBlock,
    pub(super) children: Vec<Branch<'a>>,
}

/// Depth of a level; a block belongs to the nearest block before it that lies less deep.
fn depth(kind: NodeKind) -> u8 {
    match kind {
        NodeKind::Part | NodeKind::Annex => 0,
        NodeKind::Chapter => 1,
        NodeKind::Section => 2,
        NodeKind::Article => 3,
        NodeKind::Paragraph | NodeKind::Table => 4,
        NodeKind::Item => 5,
        NodeKind::Subitem => 6,
    }
}

/// Nests the blocks by their levels.
pub(super) fn grow(blocks: &[PrintedBlock]) -> Vec<Branch<'_>> {
    let mut rest = blocks;
    let mut trunk = Vec::new();
    while let Some((block, after)) = rest.split_first() {
        let own = after
            .iter()
            .take_while(|next| depth(next.kind) > depth(block.kind))
            .count();
        let (children, beyond) = after.split_at(own);
        trunk.push(Branch {
            block,
            children: grow(children),
        });
        rest = beyond;
    }
    trunk
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::fixture;

    fn count(branches: &[Branch<'_>]) -> usize {
        branches
            .iter()
            .map(|branch| 1 + count(&branch.children))
            .sum()
    }

    #[test]
    fn every_block_finds_its_place() {
        let manuscript = fixture::bonus();
        let tree = grow(&manuscript.blocks);
        assert_eq!(count(&tree), manuscript.blocks.len());
        assert!(
            tree.iter()
                .all(|branch| matches!(branch.block.kind, NodeKind::Chapter | NodeKind::Annex))
        );
    }
}
