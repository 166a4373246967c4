use serde_json::Value;

use crate::json::answer;

#[test]
fn every_shared_vector_comes_out_to_the_letter() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../../shared/vectors/bonus.json"
    );
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: there are no vectors at {path}");
        return;
    };
    let vectors: Vec<Value> = serde_json::from_str(&text).unwrap();
    for vector in &vectors {
        assert_eq!(
            answer(&vector["case"]),
            vector["expected"],
            "{}",
            vector["name"]
        );
    }
}
