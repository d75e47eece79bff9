//! Unit tests of `device.rs`.

use super::*;
use std::collections::BTreeSet;

fn generator(seed: u64) -> Generator {
    Generator { seed: Seed(seed), epoch: Timestamp::UNIX_EPOCH, hostile: true, modern: true }
}

#[test]
fn the_same_seed_gives_the_same_device_and_another_seed_another() {
    for index in [0, 29, 500, 999_999] {
        assert_eq!(generator(1).device(index, 0), generator(1).device(index, 0));
    }
    assert_ne!(generator(1).device_id(3), generator(2).device_id(3));
}

#[test]
fn single_draws_agree_with_the_whole_device() {
    for index in 0..500 {
        let device = generator(5).device(index, 0);
        assert_eq!(device.device_id, generator(5).device_id(index));
        assert_eq!(device.device_type, generator(5).device_type(index));
        assert_eq!(device.client_type, generator(5).client_type(index));
    }
}

#[test]
fn all_clients_shared_ids_empty_models_and_hostile_texts_occur() {
    let devices: Vec<_> = (0..2000).map(|index| generator(1).device(index, 0)).collect();
    let types: BTreeSet<_> =
        devices.iter().map(|d| d.object_name().split('§').next().map(str::to_owned)).collect();
    for wanted in ["iPhone", "iPad", "Android", "REST", "Outlook", "WindowsMail", "UniversalOutlook"] {
        assert!(types.contains(&Some(wanted.to_owned())), "{wanted} in {types:?}");
    }
    assert_eq!(devices[17].device_id, devices[5].device_id);
    assert!(devices.iter().any(|d| d.device_model.is_empty() && d.device_os.is_empty()));
    for text in HOSTILE {
        assert!(devices.iter().any(|d| {
            [&d.device_model, &d.friendly_name, &d.user_agent, &d.device_os].contains(&&Text::from(text))
        }));
    }
    assert!(devices.iter().any(|d| d.user_agent.len() > 4000));
    assert!(devices.iter().all(|d| d.last_sync_attempt >= d.first_sync_time));
}
