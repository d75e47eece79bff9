//! `Clear-` and `Remove-`: a wipe is asked for or cancelled, a partnership is taken away.

use super::binding::{Arguments, CONFIRM, CONTROLLER, IDENTITY, Parameter, Takes, WHAT_IF, parameter};
use super::invocation::{AIR_SYNC, Invocation, Refused, Spec, Step, Stream, steps};
use super::shared;
use crate::organization::{Device, Release, Wipe};

pub(super) fn specs() -> Vec<Spec> {
    let clear: Vec<Parameter> = vec![
        IDENTITY.mandatory(),
        parameter("Cancel", Takes::Switch),
        parameter("NotificationEmailAddresses", Takes::List),
        CONTROLLER,
        CONFIRM,
        WHAT_IF,
    ];
    let mut clear_mobile = clear.clone();
    clear_mobile.push(parameter("AccountOnly", Takes::Switch).since(Release::Exchange2016));
    let remove: Vec<Parameter> = vec![IDENTITY.mandatory(), CONTROLLER, CONFIRM, WHAT_IF];
    vec![
        Spec::new("Clear-MobileDevice", AIR_SYNC, clear_mobile, clear_device)
            .since(Release::Exchange2013)
            .prompts(),
        Spec::new("Clear-ActiveSyncDevice", AIR_SYNC, clear, clear_device)
            .replaced_by("Clear-MobileDevice")
            .prompts(),
        Spec::new("Remove-MobileDevice", AIR_SYNC, remove.clone(), remove_device)
            .since(Release::Exchange2013)
            .prompts(),
        Spec::new("Remove-ActiveSyncDevice", AIR_SYNC, remove, remove_device)
            .replaced_by("Remove-MobileDevice")
            .prompts(),
    ]
}

/// The one device of a mandatory identity; an empty one is refused, never everything.
fn one(context: &Invocation, arguments: &Arguments) -> Result<Device, Stream> {
    let identity = arguments.text("Identity").unwrap_or_default();
    shared::device(context, identity).map_err(|step| steps(vec![*step]))
}

fn clear_device(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let device = match one(context, arguments) {
        Ok(device) => device,
        Err(stream) => return Ok(stream),
    };
    let (cancel, account_only) = (arguments.on("Cancel"), arguments.on("AccountOnly"));
    let question = "This command will force all the data on the device to be permanently deleted. Do you want to continue?";
    Ok(context
        .write(arguments, question.into(), move |context| clear_now(context, &device, cancel, account_only)))
}

fn clear_now(context: &Invocation, device: &Device, cancel: bool, account_only: bool) -> Vec<Step> {
    let refuse = |message: &str| {
        vec![context.error("Microsoft.Exchange.Data.Common.LocalizedException", message.to_owned())]
    };
    if account_only && !device.active_sync_version.starts_with("16.1") {
        return refuse("The device doesn't support an account-only remote wipe.");
    }
    let (at, who) = (context.organization.now(), context.session.account.upn.clone());
    let outcome = context.organization.change_device(device.index, |device| {
        let wipe = if account_only { &mut device.account_only_wipe } else { &mut device.wipe };
        if !cancel {
            if wipe.requested.is_some() && wipe.acknowledged.is_none() {
                // One is under way; asking again starts no second one.
                return true;
            }
            *wipe = Wipe { requested: Some(at), requestor: Some(who), ..Wipe::default() };
            return true;
        }
        let can = wipe.requested.is_some() && wipe.sent.is_none();
        if can {
            *wipe = Wipe::default();
        }
        can
    });
    match outcome {
        Ok(true) => Vec::new(),
        Ok(false) => refuse(
            "The remote wipe can't be canceled: none is pending, or it was already sent to the device.",
        ),
        Err(_) => vec![context.not_found(&device.guid.to_string())],
    }
}

fn remove_device(context: &Invocation, arguments: &Arguments) -> Result<Stream, Refused> {
    let device = match one(context, arguments) {
        Ok(device) => device,
        Err(stream) => return Ok(stream),
    };
    let question = format!("Are you sure you want to remove mobile device '{}'?", device.object_name());
    Ok(context.write(arguments, question, move |context| {
        match context.organization.remove_device(device.index) {
            Ok(()) => Vec::new(),
            Err(_) => vec![context.not_found(&device.guid.to_string())],
        }
    }))
}
