window.prospectusProfiles([]);
